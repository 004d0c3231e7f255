export type OriginKind = 'yearly' | 'voters-request' | 'draft-consultation' | 'need'
