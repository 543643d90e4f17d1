import { noteFault, noteFaultWords } from '@portal-desk/domain'
import { z } from 'zod'

/** Why, for whoever reads the versions in a year. */
export const ReasonWhy = z
  .string()
  .trim()
  .normalize('NFC')
  .superRefine((text, context) => {
    const fault = noteFault(text, true)
    if (fault) context.addIssue({ code: 'custom', message: noteFaultWords[fault] })
  })
