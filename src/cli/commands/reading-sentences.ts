import type { ReadingRefusal } from '#server/reading/unreadable-document.ts'

/** Why a file was not read, and what to do next. */
export const readingSentences: Record<ReadingRefusal, string> = {
  'not-a-document':
    'Tệp này không phải văn bản đọc được; hãy lưu lại dạng Word (.docx) rồi gửi, hoặc dán nội dung. / This file is not a document that can be read; save it as Word (.docx) and send it, or paste its text.',
  'old-word-format':
    'Đây là tệp Word cũ (.doc); hãy mở trong Word, chọn Lưu thành (Save As) dạng .docx rồi gửi. / This is an old Word file (.doc); open it in Word, save it as .docx and send it again.',
  'rich-text':
    'Đây là tệp RTF; hãy mở trong Word, lưu dạng .docx rồi gửi. / This is an RTF file; open it in Word, save it as .docx and send it again.',
  'open-document':
    'Đây là tệp OpenDocument (.odt); hãy mở trong LibreOffice hoặc Word, lưu dạng .docx rồi gửi. / This is an OpenDocument file (.odt); open it in LibreOffice or Word, save it as .docx and send it again.',
  'pdf-document':
    'Đây là tệp PDF; hãy gửi tệp Word đã tạo ra nó, hoặc chép chữ trong PDF rồi dán vào. / This is a PDF; send the Word file it was made from, or copy the words out of it and paste them.',
  spreadsheet:
    'Đây là bảng tính Excel; hãy chép nội dung sang Word, lưu dạng .docx rồi gửi. / This is a spreadsheet; copy its contents into Word, save as .docx and send that.',
  presentation:
    'Đây là tệp trình chiếu; hãy chép nội dung sang Word, lưu dạng .docx rồi gửi. / These are slides; copy their contents into Word, save as .docx and send that.',
  picture:
    'Đây là ảnh, chương trình không đọc chữ trong ảnh; hãy gửi tệp Word, hoặc gõ lại và dán nội dung. / This is a picture, whose words are not read; send the Word file, or type and paste its text.',
  'web-page':
    'Đây là trang web lưu thành tệp; hãy mở trong Word, lưu dạng .docx rồi gửi, hoặc dán nội dung. / This is a saved web page; open it in Word, save it as .docx and send it, or paste its text.',
  archive:
    'Đây là tệp nén; hãy giải nén rồi gửi tệp Word bên trong. / This is a compressed archive; unpack it and send the Word file inside.',
  'wrong-extension':
    'Tệp mang tên của Word nhưng bên trong chỉ là chữ thường; hãy mở và lưu lại trong Word dạng .docx, hoặc dán nội dung. / The file is named as a Word file but holds plain text; open and save it in Word as .docx, or paste its text.',
  'unknown-letters':
    'Chữ trong tệp dùng bảng mã lạ; hãy chuyển sang Unicode (ví dụ bằng UniKey) rồi gửi, hoặc dán nội dung. / The letters are in an unknown encoding; convert the file to Unicode and send it again, or paste its text.',
  'encrypted-document':
    'Tệp có mật khẩu; hãy mở trong Word, bỏ mật khẩu, lưu lại rồi gửi. / The file is protected by a password; open it in Word, remove the password, save and send it again.',
  'too-large':
    'Tệp lớn quá 20 MB; hãy bỏ bớt ảnh rồi gửi, hoặc dán nội dung. / The file is larger than 20 MB; take pictures out and send it again, or paste its text.',
  'too-long':
    'Văn bản dài quá hai triệu chữ cái (hơn 600 trang); hãy gửi riêng phần kế hoạch. / The text is longer than two million letters (over 600 pages); send the plan alone.',
  'zip-bomb':
    'Tệp này mở ra quá lớn nên không đọc; hãy mở trong Word, lưu lại thành tệp mới rồi gửi, hoặc dán nội dung. / This file unpacks to far too much and was not read; open it in Word, save it as a new file and send that, or paste its text.',
  'broken-document':
    'Tệp bị hỏng hoặc tải về chưa đủ, không đọc được; hãy mở và lưu lại trong Word rồi gửi, hoặc dán nội dung. / The file is damaged or incomplete and cannot be read; open and save it in Word and send it again, or paste its text.',
  'empty-document':
    'Văn bản không có chữ nào; nếu là bản quét, hãy gửi tệp Word, hoặc gõ lại và dán nội dung. / The document has no text; if it is a scan, send the Word file, or type and paste its text.',
}
