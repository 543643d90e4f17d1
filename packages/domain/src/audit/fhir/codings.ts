/** A code of one of the lists that FHIR events are told in. */
export type Coding = { system: string; code: string; display: string }

const list =
  (system: string) =>
  (code: string, display: string): Coding => ({ system, code, display })

const dicom = list('http://dicom.nema.org/resources/ontology/DCM')
const rest = list('http://hl7.org/fhir/restful-interaction')
const lifecycle = list('http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle')
const entityType = list('http://terminology.hl7.org/CodeSystem/audit-entity-type')
const objectRole = list('http://terminology.hl7.org/CodeSystem/object-role')
const actReason = list('http://terminology.hl7.org/CodeSystem/v3-ActReason')

export const codings = {
  application: dicom('110100', 'Application Activity'),
  auditUsed: dicom('110101', 'Audit Log Used'),
  export: dicom('110106', 'Export'),
  import: dicom('110107', 'Import'),
  patientRecord: dicom('110110', 'Patient Record'),
  security: dicom('110113', 'Security Alert'),
  authentication: dicom('110114', 'User Authentication'),
  login: dicom('110122', 'Login'),
  logout: dicom('110123', 'Logout'),
  emergency: dicom('110127', 'Emergency Override Started'),
  configuration: dicom('110129', 'Security Configuration'),
  restrictedFunction: dicom('110132', 'Use of Restricted Function'),
  objectProtection: dicom('110135', 'Object Security Attributes Changed'),
  roles: dicom('110136', 'Security Roles Changed'),
  userSecurity: dicom('110137', 'User Security Attributes Changed'),
  source: dicom('110153', 'Source Role ID'),
  destination: dicom('110152', 'Destination Role ID'),
  restful: list('http://terminology.hl7.org/CodeSystem/audit-event-type')('rest', 'RESTful Operation'),
  search: rest('search', 'search'),
  read: rest('read', 'read'),
  update: rest('update', 'update'),
  access: lifecycle('access', 'Access/View Record Lifecycle Event'),
  amend: lifecycle('amend', 'Amend (Update) Record Lifecycle Event'),
  attest: lifecycle('attest', 'Attest Record Lifecycle Event'),
  disclose: lifecycle('disclose', 'Disclose Record Lifecycle Event'),
  link: lifecycle('link', 'Link Record Lifecycle Event'),
  unlink: lifecycle('unlink', 'Unlink Record Lifecycle Event'),
  merge: lifecycle('merge', 'Merge Record Lifecycle Event'),
  unmerge: lifecycle('unmerge', 'Unmerge Record Lifecycle Event'),
  transmit: lifecycle('transmit', 'Transmit Record Lifecycle Event'),
  verify: lifecycle('verify', 'Verify Record Lifecycle Event'),
  person: entityType('1', 'Person'),
  systemObject: entityType('2', 'System Object'),
  patientRole: objectRole('1', 'Patient'),
  securityRole: objectRole('13', 'Security Resource'),
  queryRole: objectRole('24', 'Query'),
  requestNumber: list('https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType')(
    'XrequestId',
    'X-Request-Id',
  ),
  server: list('http://terminology.hl7.org/CodeSystem/security-source-type')('4', 'Application Server'),
  forPatient: actReason('PATRQT', 'patient requested'),
  forClinic: actReason('PATADMIN', 'patient administration'),
} as const satisfies Record<string, Coding>
