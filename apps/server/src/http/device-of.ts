import type { Device } from '@portal-desk/contract'
import Bowser from 'bowser'

const browsers: Record<string, Device['browser']> = {
  Chrome: 'chrome',
  Chromium: 'chrome',
  'Microsoft Edge': 'edge',
  Firefox: 'firefox',
  Safari: 'safari',
  'Samsung Internet for Android': 'samsung',
  Opera: 'opera',
}

/** The family of a device, from what its browser says of itself; the text itself is not kept. */
export function deviceOf(userAgent: string | undefined): Device | undefined {
  if (!userAgent) return undefined
  const { browser, os, platform } = Bowser.parse(userAgent.slice(0, 512))
  return { kind: kindOf(os.name, platform), browser: browsers[browser.name ?? ''] ?? 'other' }
}

function kindOf(os: string | undefined, { type, model }: { type?: string; model?: string }): Device['kind'] {
  switch (os) {
    case 'Android':
      return type === 'tablet' ? 'android-tablet' : 'android-phone'
    case 'iOS':
      return type === 'tablet' || model === 'iPad' ? 'ipad' : 'iphone'
    case 'Windows':
      return 'windows'
    case 'macOS':
      return 'mac'
    case 'Chrome OS':
      return 'chromebook'
    case 'Linux':
      return 'linux'
    default:
      return 'other'
  }
}
