import type { StartRefused, StartRefusal } from '#server/settings.ts'

type Sentence = (detail: string) => string

/** One sentence for each reason why a start cannot go on: Vietnamese first, then English. */
const sentences: Record<StartRefusal, Sentence> = {
  'bad-port': (d) =>
    `PORT phải là số từ 1 đến 65535, không phải "${d}". / PORT must be a number from 1 to 65535, not "${d}".`,
  'port-taken': (d) =>
    `Cổng ${d} đang có chương trình khác dùng; chọn cổng khác, ví dụ PORT=${Number(d) + 1} npm start. / Port ${d} is in use; choose another, for example PORT=${Number(d) + 1} npm start.`,
  'port-not-allowed': (d) =>
    `Tài khoản này không được mở cổng ${d}; chọn cổng từ 1024 trở lên. / This account may not open port ${d}; choose one from 1024 up.`,
  'bad-host': (d) =>
    `HOST ${d} không phải địa chỉ của máy này; bỏ HOST, hoặc đặt 0.0.0.0 cho mạng nội bộ. / HOST ${d} is not an address of this machine; leave it out, or set 0.0.0.0 for the local network.`,
  'bad-url': (d) => `${d} không phải là một địa chỉ hợp lệ. / ${d} is not a valid address.`,
  'bad-origin': (d) =>
    `ORIGIN phải có dạng https://ten-mien, không có dấu / ở cuối, không phải "${d}". / ORIGIN must look like https://name without a trailing slash, not "${d}".`,
  'bad-secret': (d) => `${d} phải dài ít nhất 16 ký tự. / ${d} must have at least 16 characters.`,
  'bad-demo': (d) => `DEMO chỉ nhận 0 hoặc 1, không phải "${d}". / DEMO takes 0 or 1, not "${d}".`,
  'data-dir-not-writable': (d) =>
    `Không ghi được vào thư mục dữ liệu ${d}; cấp quyền ghi hoặc chọn thư mục khác bằng DATA_DIR. / The data folder ${d} cannot be written to; allow it or choose another with DATA_DIR.`,
  'no-postgres-binaries': (d) =>
    `Không có PostgreSQL kèm theo cho máy loại ${d}; hãy đặt DATABASE_URL tới một PostgreSQL có sẵn. / No PostgreSQL is included for ${d}; set DATABASE_URL to an existing one.`,
  'postgres-as-root': () =>
    'PostgreSQL không chạy được dưới quyền root trên máy này; hãy chạy bằng tài khoản thường hoặc đặt DATABASE_URL. / PostgreSQL cannot run as root here; use an ordinary account or set DATABASE_URL.',
  'initdb-failed': (d) => `Không tạo được cơ sở dữ liệu: ${d} / The database could not be made: ${d}`,
  'postgres-failed': (d) =>
    `PostgreSQL không khởi động được; lý do nằm cuối tệp ${d}. / PostgreSQL did not start; the reason is at the end of ${d}.`,
  'database-unreachable': (d) =>
    `Không kết nối được cơ sở dữ liệu ở DATABASE_URL (${d}). / The database at DATABASE_URL is out of reach (${d}).`,
  'database-newer': (d) =>
    `Cơ sở dữ liệu đã được một bản mới hơn của chương trình nâng cấp (${d}); hãy dùng bản đó. / The database was upgraded by a newer version of the program (${d}); use that version.`,
  'database-too-old': (d) =>
    `PostgreSQL ${d} quá cũ, cần bản 15 trở lên. / PostgreSQL ${d} is too old, 15 or later is needed.`,
  'login-missing': (d) =>
    `Không tạo được tài khoản cơ sở dữ liệu cho chương trình (${d}); hãy tạo sẵn và đặt DATABASE_APP_URL. / The program's database login could not be made (${d}); make it and set DATABASE_APP_URL.`,
  'already-running': (d) =>
    `Đối Thoại đang chạy với thư mục dữ liệu này (tiến trình ${d}); hãy dừng nó trước. / Đối Thoại already runs on this data folder (process ${d}); stop it first.`,
}

export function startSentence(refused: StartRefused): string {
  return sentences[refused.reason](refused.detail)
}
