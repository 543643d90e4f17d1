import type { Block, MailDocument } from './document.ts'

/** The plain text part: the truth of which the HTML part is a dressed copy. Lines end in LF. */
export function toText(document: MailDocument): string {
  return `${document.blocks.flatMap(printed).join('\n\n')}\n`
}

function printed(block: Block): string[] {
  switch (block.block) {
    case 'paragraph':
      return [block.lead === undefined ? block.text : `${block.lead} ${block.text}`]
    case 'button':
      return [`${block.label}:\n${block.address}`]
    case 'copy':
      return []
    case 'large':
      return [`    ${block.text}`]
    case 'call-us':
      return [block.text]
    case 'not-me':
      return block.look === 'link'
        ? [`${block.text} ${block.label}:\n${block.address}`]
        : [block.text, `${block.label}:\n${block.address}`]
    case 'never-ask':
      return [`${block.lead} ${block.text}`]
    case 'foot':
      return [`${block.clinic}, ${block.phone}, ${block.hours}\n${block.noReplies}`]
  }
}
