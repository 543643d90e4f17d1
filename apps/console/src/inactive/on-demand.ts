/** What a call needs only once somebody is reported; one part, so that the page before it stays light. */
export { ReportInactiveDialog } from './report-inactive-dialog.tsx'
export { ReportedNotes } from './reported-notes.tsx'
