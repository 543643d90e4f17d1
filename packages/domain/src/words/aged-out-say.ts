import type { Spoken } from '../shared/language.ts'

/** console-words §1.2 PROXY_AGED_OUT: the rule for every family, at every level alike (edge case 3). */
export const agedOutSay = (age = 18): Spoken => ({
  en: `A parent’s access ends when a child turns ${age}; it is the same for every family. Your child can get their own login, and can then give you access.`,
  es: `El acceso de los padres termina cuando el hijo o la hija cumple ${age} años; es igual para todas las familias. Su hijo o hija puede pedirnos su propio acceso y después darle permiso a usted.`,
})
