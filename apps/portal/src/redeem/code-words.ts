import { wordsOf } from '../shell/say.ts'

export const codeWords = wordsOf({
  en: {
    'code.title': 'Type your code',
    'code.hint':
      'It has 16 numbers in 4 groups. You heard it on the phone, or it is in a letter from us. A code that your other device shows has 8 numbers.',
    'code.label': 'Code from the clinic',
    'code.count': '{n} of 16 numbers. Next: group {g}',
    'code.count.short': '8 numbers: a whole code from your other device. If yours has 16, next: group 3',
    'code.count.full': 'All 16 numbers are there.',
    'code.life': 'A code from a phone call works for 10 minutes. Then ask us for a new one.',
    'code.wrong': 'That code does not work with that date of birth. Check both. You can try {n} more times.',
    'code.wrong.one': 'That code does not work with that date of birth. Check both. You can try 1 more time.',
    'code.letters': 'The code has only numbers.',
    'code.closed': 'This code has stopped working. Call us for a new one.',
    'code.closed.short': 'This code has stopped working. Get a new one on your other device.',
  },
  es: {
    'code.title': 'Escriba su código',
    'code.hint':
      'Tiene 16 números en 4 grupos. Se lo dijimos por teléfono o está en una carta nuestra. Un código que muestra su otro dispositivo tiene 8 números.',
    'code.label': 'Código de la clínica',
    'code.count': '{n} de 16 números. Sigue: grupo {g}',
    'code.count.short':
      '8 números: un código completo de su otro dispositivo. Si el suyo tiene 16, sigue: grupo 3',
    'code.count.full': 'Ya están los 16 números.',
    'code.life': 'Un código dado por teléfono dura 10 minutos. Después, pídanos uno nuevo.',
    'code.wrong':
      'Ese código no funciona con esa fecha de nacimiento. Revise los dos. Puede probar {n} veces más.',
    'code.wrong.one':
      'Ese código no funciona con esa fecha de nacimiento. Revise los dos. Puede probar 1 vez más.',
    'code.letters': 'El código tiene solo números.',
    'code.closed': 'Este código ya no funciona. Llámenos para pedir uno nuevo.',
    'code.closed.short': 'Este código ya no funciona. Pida uno nuevo en su otro dispositivo.',
  },
})
