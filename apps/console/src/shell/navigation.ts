import type { Right } from '@portal-desk/domain'
import {
  type Icon,
  IconAdjustmentsHorizontal,
  IconAlertTriangle,
  IconBuildingHospital,
  IconChartLine,
  IconChecklist,
  IconClipboardText,
  IconCopy,
  IconDatabaseImport,
  IconFingerprint,
  IconHeartRateMonitor,
  IconHome,
  IconListSearch,
  IconMail,
  IconMapPins,
  IconMessage2,
  IconPhone,
  IconSchool,
  IconShieldCheck,
  IconUserOff,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { AnomalyCount } from './anomaly-count.tsx'
import { ApprovalCount } from './approval-count.tsx'
import { DuplicateCount } from './duplicate-count.tsx'
import { HealthCount } from './health-count.tsx'
import { InactiveCount } from './inactive-count.tsx'
import { NoteCount } from './note-count.tsx'

/** A page that is led to from every other; for whoever has the right, where it takes one. */
export type NavigationPage = {
  to: NonNullable<LinkProps['to']>
  label: string
  /** The two keys that go there. */
  key?: string
  Icon: Icon
  right?: Right
  /** It is there in training alone. */
  training?: true
  /** How many things wait on it. */
  Count?: ComponentType
}
export type NavigationGroup = { title?: string; pages: readonly NavigationPage[] }

/** Everything that is led to, in the order in which it is read. */
export const navigation: readonly NavigationGroup[] = [
  {
    pages: [
      { to: '/', label: 'Desk', key: 'g d', Icon: IconHome },
      { to: '/calls', label: 'Calls', key: 'g c', Icon: IconPhone },
      { to: '/training', label: 'Callers and mail', Icon: IconSchool, training: true },
      {
        to: '/approvals',
        label: 'Approvals',
        key: 'g q',
        Icon: IconUsers,
        right: 'approve',
        Count: ApprovalCount,
      },
      {
        to: '/duplicates',
        label: 'Possible duplicates',
        Icon: IconCopy,
        right: 'decide-duplicates',
        Count: DuplicateCount,
      },
      {
        to: '/inactive',
        label: 'Inactive reports',
        key: 'g i',
        Icon: IconUserOff,
        right: 'approve',
        Count: InactiveCount,
      },
      { to: '/my-reviews', label: 'Notes to me', Icon: IconMessage2, right: 'work-calls', Count: NoteCount },
    ],
  },
  {
    title: 'Supervise',
    pages: [
      { to: '/figures', label: 'Figures', Icon: IconChartLine, right: 'read-audit' },
      {
        to: '/anomalies',
        label: 'Anomalies',
        Icon: IconFingerprint,
        right: 'read-audit',
        Count: AnomalyCount,
      },
      { to: '/reviews', label: 'Reviews', Icon: IconListSearch, right: 'read-audit' },
      { to: '/audit', label: 'Audit', key: 'g a', Icon: IconClipboardText, right: 'read-audit' },
      { to: '/integrity', label: 'Integrity', Icon: IconShieldCheck, right: 'read-audit' },
    ],
  },
  {
    title: 'Administration',
    pages: [
      {
        to: '/admin/staff',
        label: 'Staff and roles',
        key: 'g s',
        Icon: IconUsersGroup,
        right: 'manage-staff',
      },
      { to: '/admin/sites', label: 'Sites', Icon: IconMapPins, right: 'manage-staff' },
      { to: '/admin/policy', label: 'Policy', Icon: IconAdjustmentsHorizontal, right: 'change-policy' },
      { to: '/admin/incidents', label: 'Incidents', Icon: IconAlertTriangle, right: 'manage-incidents' },
      { to: '/admin/clinic', label: 'Clinic', Icon: IconBuildingHospital, right: 'change-wording' },
      { to: '/admin/templates', label: 'Templates', Icon: IconMail, right: 'change-wording' },
      { to: '/admin/access', label: 'Access review', Icon: IconChecklist, right: 'review-access' },
      { to: '/admin/import', label: 'Import', Icon: IconDatabaseImport, right: 'import' },
      {
        to: '/admin/health',
        label: 'Health',
        Icon: IconHeartRateMonitor,
        right: 'see-health',
        Count: HealthCount,
      },
    ],
  },
]
