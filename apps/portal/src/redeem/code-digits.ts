/** Of a code that was read out or printed, and of one that another device shows. */
export const CODE_LENGTH = 16
export const SHORT_CODE_LENGTH = 8
const GROUP = 4

/** The digits of what was typed or pasted, at most as many as a code has; blanks and dashes fall away. */
export const digitsOf = (typed: string): string => typed.replace(/\D/g, '').slice(0, CODE_LENGTH)

/** Whether so many digits are a code of either kind. */
export const isWhole = (digits: string): boolean =>
  digits.length === CODE_LENGTH || digits.length === SHORT_CODE_LENGTH

/** Whether something stands in it that no code has. */
export const hasLetters = (typed: string): boolean => /[^\d\s.–-]/.test(typed)

/** "4807 1392 6": groups of four, as it is read out and printed. */
export const inGroups = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ')

/** Where the caret stands in the grouped text after so many digits. */
export const caretAfter = (digits: number): number => digits + Math.max(0, Math.ceil(digits / GROUP) - 1)
