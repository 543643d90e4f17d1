/** "9.4 MB", as file managers count. */
export function bytesInWords(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB']
  let [size, unit] = [bytes, 0]
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024
    unit++
  }
  return `${unit === 0 ? size : size.toFixed(size < 10 ? 1 : 0)} ${units[unit]}`
}

export const counted = (count: number): string => count.toLocaleString('en-US')

/** How far work is, whole percent. */
export const percentOf = (reached: number, size: number): number =>
  size === 0 ? 0 : Math.min(100, Math.floor((100 * reached) / size))
