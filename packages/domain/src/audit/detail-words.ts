/** Personal values that stand sealed beside entries, by the name they are kept under. */
const labels: Record<string, string> = {
  typed: 'What was typed',
  found: 'Records shown',
  outlived: 'Rows that outlived their entries',
  pairs: 'Pairs taken',
  asked: 'Entries asked for',
  name: 'Name tried',
  email: 'New email',
  phone: 'New phone',
  note: 'Note',
  interpreter: 'Interpreter number',
  which: 'Which one',
  before: 'Before',
  after: 'After',
  warned: 'Warned about',
  site: 'Site',
}

/** What a covered detail is called; one of an older version keeps its name. */
export const detailLabel = (name: string): string =>
  (Object.hasOwn(labels, name) ? labels[name] : undefined) ?? name
