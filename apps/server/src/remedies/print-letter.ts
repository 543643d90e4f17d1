import type { LetterPage } from '@portal-desk/mail'
import PdfDocument from 'pdfkit'

/** US Letter in points; the address stands where a window envelope (No. 10) shows it. */
const PAGE = { size: 'LETTER', margins: { top: 54, bottom: 54, left: 72, right: 72 } } as const
const WINDOW = { left: 72, top: 148 }
const BODY_TOP = 270
const WIDTH = 468

/** What the built-in fonts can write; a letter beyond them is written without its mark, or left to a plain sign. */
const writable = (text: string): string =>
  [...text]
    .map((char) => (inLatin1(char) ? char : ([...char.normalize('NFD')].find(inLatin1) ?? '?')))
    .join('')
const inLatin1 = (char: string): boolean => char.charCodeAt(0) < 256 || '“”‘’–—•…€'.includes(char)

/** One letter as a PDF, tagged so that it can be read aloud; `made` stands in it as its date. */
export function printLetter(page: LetterPage, made: Date): Promise<Buffer> {
  const pdf = new PdfDocument({
    ...PAGE,
    tagged: true,
    displayTitle: true,
    lang: page.language,
    pdfVersion: '1.7',
    info: { Title: writable(page.title), Author: writable(page.clinic), CreationDate: made },
  })
  const chunks: Buffer[] = []
  const whole = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
  const document = pdf.struct('Document')
  pdf.addStructure(document)
  const put = (kind: 'H1' | 'P', text: string, write: () => void) =>
    document.add(pdf.struct(kind, { actual: writable(text) }, write))

  put('P', page.clinic, () => pdf.font('Helvetica-Bold', 13).text(writable(page.clinic)))
  if (page.to.length > 0)
    put('P', page.to.join(', '), () => {
      pdf
        .font('Helvetica', 11)
        .text(page.to.map(writable).join('\n'), WINDOW.left, WINDOW.top, { width: 260 })
    })
  put('H1', page.title, () => {
    pdf.font('Helvetica-Bold', 20).text(writable(page.title), PAGE.margins.left, BODY_TOP, { width: WIDTH })
  })
  const code = page.groups.join('   ')
  put('P', page.groups.join(' '), () => pdf.moveDown(0.8).font('Courier-Bold', 26).text(code))
  pdf.moveDown(0.8).font('Helvetica', 13)
  page.steps.forEach((step, i) => {
    const line = `${i + 1}. ${step}`
    put('P', line, () => pdf.text(writable(line), { lineGap: 5 }))
  })
  pdf.moveDown(0.6).font('Helvetica', 12)
  for (const line of page.lines)
    put('P', line, () => pdf.text(writable(line), { width: WIDTH, lineGap: 3, paragraphGap: 9 }))
  document.end()
  pdf.end()
  return whole
}
