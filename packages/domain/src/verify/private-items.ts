import { ItemCode } from './verification.ts'

const identity: readonly ItemCode[] = ['full-name', 'birth-date', 'mrn']

/** Private items prove something; name, birth date and MRN only say which record is meant (domain §4). */
export const isPrivateItem = (item: ItemCode): boolean => !identity.includes(item)
/** All private items there are; which of them a set draws, chance decides. */
export const privateItems: readonly ItemCode[] = ItemCode.options.filter(isPrivateItem)
