import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'doithoai-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const sample = join(import.meta.dirname, '../server/demo/sample-plan.txt')

function doithoai(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('doithoai', () => {
  test('reads a plan as JSON', () => {
    const { status, stdout } = doithoai('plan', 'read', sample)
    expect(status).toBe(0)
    const read = JSON.parse(stdout) as {
      plan: { kind: string; quotas: unknown[] }
      evidence: object
      confidence: object
    }
    expect(Object.keys(read)).toEqual(['plan', 'evidence', 'confidence'])
    expect(read.plan.kind).toBe('plan')
    expect(read.plan.quotas).toHaveLength(5)
  })

  test('finds what the law of its day asks of a plan', () => {
    const { status, stdout } = doithoai('plan', 'check', sample, '--json')
    expect(status).toBe(0)
    const { regime, findings } = JSON.parse(stdout) as { regime: string; findings: { rule: string; due: string }[] }
    expect(regime).toBe('three-tier')
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'DLG-NOTICE', due: '2023-06-12' }))
  })

  test('exits with 1 when something blocks', () => {
    expect(doithoai('plan', 'check', sample, '--regime', 'two-tier').status).toBeTypeOf('number')
    const late = join(folder, 'late.txt')
    writeFileSync(
      late,
      'KẾ HOẠCH\nTổ chức đối thoại giữa Chủ tịch UBND xã với Nhân dân thôn Đông Khê năm 2026\n\n- Thời gian: ngày 20/10/2026.\n- Địa điểm: nhà văn hóa thôn Đông Khê.\n',
    )
    const { status, stdout } = doithoai('plan', 'check', late)
    expect(stdout).toMatch(/\[block\] DLG-NOTICE/)
    expect(status).toBe(1)
  })

  test('counts days as the Civil Code does', () => {
    const { stdout } = doithoai('calendar', 'due', '--from', '2026-02-10', '--days', '5', '--working', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ due: '2026-02-24' })
  })

  test('says on stderr when a day lies in a year that is not announced, and prints a year’s days', () => {
    const args = ['calendar', 'due', '--days', '10', '--working', '--json', '--from']
    const unsure = doithoai(...args, '2030-12-24')
    expect(JSON.parse(unsure.stdout)).toMatchObject({ due: '2031-01-08' })
    expect(unsure.stderr.trim()).toBe('The holidays of 2030, 2031 are not announced: this day is unsure.')
    expect(doithoai(...args, '2025-12-24').stderr).toBe('')
    const { stdout } = doithoai('calendar', 'holidays', '2024', '--json')
    const { verified, days } = JSON.parse(stdout) as { verified: string; days: { day: string; name: string }[] }
    expect(verified).toBe('full')
    expect(days).toContainEqual({ day: '2024-05-04', name: 'worked', inExchangeFor: '2024-04-29' })
  })

  test('writes a paper from its model, and names the field of one that does not fit', () => {
    const model = join(folder, 'model.json')
    writeFileSync(model, '{"issuingAgency":"UBND xã Thanh Lâm"}')
    const refused = doithoai('document', 'render', 'conclusion', model, '--out', folder)
    expect(refused.status).toBe(1)
    expect(refused.stderr).toMatch(/The model does not fit: \w+/)
    const kinds = JSON.parse(doithoai('document', 'kinds').stdout) as { kind: string; schema: object }[]
    expect(kinds.map(({ kind }) => kind)).toContain('conclusion')
  })

  test('plays the whole journey of a plan and writes every paper', () => {
    const out = join(folder, 'papers')
    const { status, stdout } = doithoai('demo', '--out', out, '--json')
    expect(status).toBe(0)
    const { ledger, balances, papers } = JSON.parse(stdout) as {
      ledger: { received: number }
      balances: boolean
      papers: string[]
    }
    expect([ledger.received, balances]).toEqual([17, true])
    expect(readdirSync(out).toSorted()).toEqual(papers.toSorted())
    expect(papers).toHaveLength(10)
  })

  test.each([
    ['a command that does not exist', ['nonsense'], 2],
    ['an option that is missing', ['calendar', 'due', '--days', '3'], 2],
    ['a day that is none', ['calendar', 'due', '--from', '2026-02-30', '--days', '3'], 2],
    ['a year that is none', ['calendar', 'holidays', 'soon'], 2],
    ['holidays for nobody', ['calendar', 'holidays', 'add', 'years.json'], 2],
    ['a file that is not there', ['plan', 'read', '/nowhere/plan.docx'], 1],
    ['a kind of paper that is none', ['document', 'render', 'letter', sample, '--out', folder], 2],
    ['help', ['plan', '--help'], 0],
  ])('answers %s with its exit code', (_, args, code) => {
    const { status, stderr } = doithoai(...args)
    expect(status).toBe(code)
    if (code !== 0) expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2)
  })
})
