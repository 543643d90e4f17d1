export * from './directory/patient-record.ts'
