/** A part of its own, for few calls need it. It is asked for before a code is issued: what is shown once must not wait. */
export const loadCodeScreen = () => import('./code-screen.tsx')
