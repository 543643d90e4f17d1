import type { ReactNode } from 'react'

/** Drawn shapes that repeat what words beside them say; hidden from screen readers. `size` in CSS px at 100 %. */
function Icon({ size, children }: { size: number; children: ReactNode }) {
  return (
    <svg
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.25"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}
type Sized = { size?: number }

export const DoneIcon = ({ size = 22 }: Sized) => (
  <Icon size={size}>
    <circle cx="12" cy="12" r="9.5" fill="currentColor" stroke="none" />
    <path d="M7.5 12.4l3 3 6-6.4" stroke="var(--pd-page)" />
  </Icon>
)
export const OpenIcon = ({ size = 22 }: Sized) => (
  <Icon size={size}>
    <circle cx="12" cy="12" r="8.5" />
  </Icon>
)
export const LaterIcon = ({ size = 22 }: Sized) => (
  <Icon size={size}>
    <circle cx="12" cy="12" r="8.5" strokeDasharray="3.4 3.3" />
    <path d="M8.5 12h7" />
  </Icon>
)
export const AlertIcon = ({ size = 22 }: Sized) => (
  <Icon size={size}>
    <path d="M12 3l10 18H2z" />
    <path d="M12 10v5M12 18v.01" />
  </Icon>
)
export const ClockIcon = ({ size = 22 }: Sized) => (
  <Icon size={size}>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 7v5.5l3.5 2" />
  </Icon>
)
export const NewerIcon = ({ size = 22 }: Sized) => (
  <Icon size={size}>
    <path d="M3 10v9a1 1 0 001 1h12" />
    <rect x="7" y="4" width="14" height="11" rx="1" />
    <path d="M7.5 5l6.5 5.5L20.5 5" />
  </Icon>
)
export const UsedIcon = ({ size = 22 }: Sized) => (
  <Icon size={size}>
    <circle cx="12" cy="12" r="9" />
    <path d="M8 12.3l2.8 2.8L16 9.5" />
  </Icon>
)
export const MailIcon = ({ size = 22 }: Sized) => (
  <Icon size={size}>
    <rect x="2.5" y="5" width="19" height="14" rx="1.5" />
    <path d="M3 6.5l9 7 9-7" />
  </Icon>
)
export const HandIcon = ({ size = 22 }: Sized) => (
  <Icon size={size}>
    <path d="M8 2.8h8L21.2 8v8L16 21.2H8L2.8 16V8z" />
    <path d="M12 7.5v5.5M12 16.5v.01" />
  </Icon>
)
export const PhoneIcon = ({ size = 22 }: Sized) => (
  <Icon size={size}>
    <path d="M5 3.5h3.5l1.8 4.6-2.3 1.6a12 12 0 006.3 6.3l1.6-2.3 4.6 1.8V19a1.8 1.8 0 01-2 1.8C10.6 20.1 3.9 13.4 3.2 5.5A1.8 1.8 0 015 3.5z" />
  </Icon>
)
export const RightIcon = ({ size = 22 }: Sized) => (
  <Icon size={size}>
    <path d="M9 5l7 7-7 7" />
  </Icon>
)
