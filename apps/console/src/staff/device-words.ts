import type { Device } from '@portal-desk/contract'

const kinds: Record<Device['kind'], string> = {
  'android-phone': 'an Android phone',
  'android-tablet': 'an Android tablet',
  iphone: 'an iPhone',
  ipad: 'an iPad',
  windows: 'Windows',
  mac: 'a Mac',
  chromebook: 'a Chromebook',
  linux: 'Linux',
  other: 'another device',
}
const browsers: Record<Device['browser'], string> = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  safari: 'Safari',
  samsung: 'Samsung Internet',
  opera: 'Opera',
  other: 'A browser',
}

/** "Edge on Windows": the family, enough to know one's colleague's desk. */
export const deviceWords = (device: Device | undefined): string =>
  device ? `${browsers[device.browser]} on ${kinds[device.kind]}` : 'A browser'
