import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'
import './console-tokens.css'

/** One accent: index 8 is the filled colour in light, index 4 in dark. */
const desk: MantineColorsTuple = [
  '#eef6f5',
  '#dcebea',
  '#b5d6d4',
  '#8cc6c2',
  '#6fcbc5',
  '#3fa39e',
  '#20807d',
  '#136c6b',
  '#0b5a5c',
  '#084648',
]
/** Mantine draws borders and quiet text from `gray` and `dark`; without these they are neutral on our green-grey. */
const slate: MantineColorsTuple = [
  '#f6f8f6',
  '#edf0ee',
  '#dde2de',
  '#c5ccc8',
  '#828e88',
  '#66716c',
  '#59645f',
  '#47524d',
  '#2c3632',
  '#17201d',
]
const night: MantineColorsTuple = [
  '#e8eeeb',
  '#cdd6d1',
  '#b3beb9',
  '#97a39d',
  '#6d7a75',
  '#2a3230',
  '#1f2624',
  '#171c1b',
  '#101413',
  '#0a0e0d',
]

/** A filled button keeps white text on the light accent of the dark scheme (1.9 : 1) unless its colour is given. */
const onAccent: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  const ours = !input.color || input.color === 'desk'
  return input.variant === 'filled' && ours ? { ...colors, color: 'var(--pd-on-accent)' } : colors
}

/** The console's look as Mantine reads it; every colour a screen names itself is in console-tokens.css. */
export const theme = createTheme({
  primaryColor: 'desk',
  primaryShade: { light: 8, dark: 4 },
  colors: { desk, gray: slate, dark: night },
  black: '#17201d',
  autoContrast: true,
  luminanceThreshold: 0.32,
  variantColorResolver: onAccent,
  fontFamily: '"Inter Variable", system-ui, "Segoe UI", sans-serif',
  fontFamilyMonospace: '"JetBrains Mono Variable", ui-monospace, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.45', xl: '1.35' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '10px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.35' },
      h2: { fontSize: '0.9375rem', lineHeight: '1.35' },
    },
  },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: {
      // Reached by Tab like everything else; Mantine leaves the eye to the mouse.
      defaultProps: {
        size: 'sm',
        visibilityToggleButtonProps: { 'aria-label': 'Show what is typed', tabIndex: 0 },
      },
    },
    NativeSelect: { defaultProps: { size: 'sm' } },
    Radio: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Modal: { defaultProps: { transitionProps: { duration: 0 }, centered: true } },
  },
})
