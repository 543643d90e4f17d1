import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

globalThis.scrollTo = () => {}

afterEach(cleanup)
