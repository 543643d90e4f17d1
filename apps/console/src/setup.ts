import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// Mantine asks for the colour scheme and for sizes, which the stand-in DOM does not have.
window.matchMedia = (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => false,
  }) as MediaQueryList
Element.prototype.scrollIntoView = () => {}

afterEach(cleanup)
