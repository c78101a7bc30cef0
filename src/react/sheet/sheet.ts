export { ReportView } from './report-view.tsx';
export { SettingsSheet } from './settings-sheet.tsx';
