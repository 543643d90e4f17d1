import { wordsOf } from '../shell/say.ts'

export const accessWords = wordsOf({
  en: {
    'signin.title': 'Sign in',
    'signin.refused.title': 'We could not sign you in',
    'signin.username': 'Username',
    'signin.password': 'Password',
    'signin.forgotPassword': 'Forgot password?',
    'signin.forgotUsername': 'Forgot username?',
    'signin.code': 'I have a code from the clinic',
    'signin.more': 'More help with signing in',
    'signin.first':
      'First time here? Open the invitation we emailed you. No invitation? Call us and we will send it again.',
    'signin.refused': 'That username and password do not go together. Check both, or choose a new password.',
    'signin.wait': 'Please wait {wait}, then try again. Or choose a new password: that works right away.',
    'signin.idle':
      'You were signed out because nothing happened for 15 minutes. This keeps your record private.',
    'signin.ended':
      'You were signed out: in another window, on another device, by a new password, or after 12 hours. Please sign in again.',
    'signin.left': 'You are signed out.',
    'signin.everywhere': 'Done. You are signed out everywhere.',
    'signin.left.unsure':
      'We closed your pages here, but the clinic’s computer did not answer. It may take 15 minutes until you are signed out there too.',
    'signin.empty.username': 'Type your username.',
    'signin.empty.password': 'Type your password.',
    'idle.title': 'Are you still there?',
    'idle.what': 'We will sign you out {at} to keep your record private.',
    'idle.stay': 'Stay signed in',
    'idle.unheard': 'The clinic’s computer did not answer. Check your internet connection and press again.',
  },
  es: {
    'signin.title': 'Entrar',
    'signin.refused.title': 'No pudo entrar',
    'signin.username': 'Nombre de usuario',
    'signin.password': 'Contraseña',
    'signin.forgotPassword': '¿Olvidó su contraseña?',
    'signin.forgotUsername': '¿Olvidó su nombre de usuario?',
    'signin.code': 'Tengo un código de la clínica',
    'signin.more': 'Más ayuda para entrar',
    'signin.first':
      '¿Es su primera vez? Abra la invitación que le enviamos por correo. ¿No la tiene? Llámenos y se la enviamos otra vez.',
    'signin.refused':
      'Ese nombre de usuario y esa contraseña no van juntos. Revise los dos o elija una contraseña nueva.',
    'signin.wait': 'Espere {wait} y pruebe otra vez. O elija una contraseña nueva: eso funciona enseguida.',
    'signin.idle':
      'Cerramos su sesión porque no hubo actividad en 15 minutos. Así su expediente queda privado.',
    'signin.ended':
      'Se cerró su sesión: en otra ventana, en otro equipo, por una contraseña nueva o después de 12 horas. Entre otra vez.',
    'signin.left': 'Su sesión está cerrada.',
    'signin.everywhere': 'Listo. Su sesión está cerrada en todas partes.',
    'signin.left.unsure':
      'Cerramos sus páginas aquí, pero el sistema de la clínica no contestó. Allí la sesión puede tardar 15 minutos en cerrarse.',
    'signin.empty.username': 'Escriba su nombre de usuario.',
    'signin.empty.password': 'Escriba su contraseña.',
    'idle.title': '¿Sigue ahí?',
    'idle.what': 'Cerraremos su sesión {at} para que su expediente quede privado.',
    'idle.stay': 'Seguir en la sesión',
    'idle.unheard': 'El sistema de la clínica no contestó. Revise su conexión a internet y pulse otra vez.',
  },
})
