/**
 * Saves text as a file of this device, the way a download does.
 * @param type its content type
 * @param text all of it, or its parts in order
 */
export function saveFile(name: string, type: string, text: string | readonly string[]): void {
  const address = URL.createObjectURL(new Blob([text].flat(), { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
