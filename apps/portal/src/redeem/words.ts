import { wordsOf } from '../shell/say.ts'

export const redeemWords = wordsOf({
  en: {
    'birth.title': 'When were you born?',
    'birth.why': 'We ask so that only you can use this link.',
    'birth.why.code': 'We ask so that only you can use this code.',
    'birth.other': 'Use another device',
    'birth.month': 'Month',
    'birth.day': 'Day',
    'birth.year': 'Year',
    'birth.hint': 'For example: March 4 1962',
    'birth.echo': 'You typed {date}',
    'birth.wrong': 'That is not the date the clinic has. Nothing has changed. You can try {n} more times.',
    'birth.wrong.one': 'That is not the date the clinic has. Nothing has changed. You can try 1 more time.',
    'birth.incomplete': 'Type the month, the day and all four numbers of the year.',
    'birth.nosuch': 'There is no such day. Check the month, the day and the year.',
    'done.title': 'Your password is saved',
    'done.next': 'Now sign in with it. Your username is {username}.',
    'done.what':
      'You are signed out everywhere else. Older links and codes have stopped working. We emailed you a note about this.',
    'done.tips': 'Keep it safe',
    'done.tip.unique': 'Use this password only here.',
    'done.tip.manager': 'Saved the old one in your phone or password manager? Update it.',
    'done.tip.shared':
      'Shared phone or computer? Sign out when you finish, and do not let it save the password.',
    'done.tip.wifi': 'On public Wi-Fi? Do not stay signed in. If you can, change the password again at home.',
    'done.tip.never': 'Never read a password, link or code to anyone, not even family. We will never ask.',
  },
  es: {
    'birth.title': '¿Cuándo nació usted?',
    'birth.why': 'Lo preguntamos para que solo usted pueda usar este enlace.',
    'birth.why.code': 'Lo preguntamos para que solo usted pueda usar este código.',
    'birth.other': 'Usar otro dispositivo',
    'birth.month': 'Mes',
    'birth.day': 'Día',
    'birth.year': 'Año',
    'birth.hint': 'Por ejemplo: 4 marzo 1962',
    'birth.echo': 'Usted escribió {date}',
    'birth.wrong': 'No es la fecha que tiene la clínica. Nada ha cambiado. Puede probar {n} veces más.',
    'birth.wrong.one': 'No es la fecha que tiene la clínica. Nada ha cambiado. Puede probar 1 vez más.',
    'birth.incomplete': 'Escriba el día, el mes y los cuatro números del año.',
    'birth.nosuch': 'Ese día no existe. Revise el día, el mes y el año.',
    'done.title': 'Contraseña guardada',
    'done.next': 'Ya puede entrar con ella. Su nombre de usuario es {username}.',
    'done.what':
      'Cerramos su sesión en todos los demás equipos. Los enlaces y códigos anteriores ya no funcionan. Le enviamos un aviso por correo.',
    'done.tips': 'Cuídela',
    'done.tip.unique': 'Use esta contraseña solo aquí.',
    'done.tip.manager': '¿Guardó la anterior en su teléfono o gestor de contraseñas? Actualícela.',
    'done.tip.shared':
      '¿Comparte el teléfono o la computadora? Cierre su sesión al terminar y no deje que guarde la contraseña.',
    'done.tip.wifi':
      '¿Usa wifi público? No deje la sesión abierta. Si puede, cambie la contraseña otra vez en casa.',
    'done.tip.never':
      'Nunca le lea una contraseña, un enlace o un código a nadie, ni a su familia. Nosotros nunca se lo pediremos.',
  },
})
