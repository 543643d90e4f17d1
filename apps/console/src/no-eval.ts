import { config } from 'zod'

// Schemas would else try to compile themselves once, which the CSP refuses and reports (S6, S21).
config({ jitless: true })
