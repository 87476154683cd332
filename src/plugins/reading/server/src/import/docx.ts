import JSZip from 'jszip';
import mammoth from 'mammoth';
import { FileRejection } from '../../../../../import/readers/file-rejection';

/** Most bytes that the parts of a .docx may have when they are unpacked, pictures left out. */
const MOST_UNPACKED = 8 * 1024 * 1024;
/** What a text is made from: pictures and fonts are never unpacked. */
const READ = /\.(?:xml|rels)$/i;

/**
 * The text of a Word document (Office Open XML) as HTML, without its pictures.
 * @throws FileRejection for what is no such document, or unpacks to more than a text can be
 */
export async function docxToHtml(bytes: Uint8Array): Promise<string> {
  const archive = await open(bytes);
  let left = MOST_UNPACKED;
  for (const part of Object.values(archive.files)) {
    if (!part.dir && READ.test(part.name)) left -= await unpackedSize(part, left);
  }
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    );
    return value;
  } catch (error) {
    throw new FileRejection(
      null,
      `The file is no Word document that can be read: ${(error as Error).message}`,
    );
  }
}

async function open(bytes: Uint8Array): Promise<JSZip> {
  let archive: JSZip;
  try {
    archive = await JSZip.loadAsync(bytes);
  } catch {
    throw new FileRejection(null, 'The file is no Word document: it is not a ZIP archive, or damaged');
  }
  if (!archive.file('[Content_Types].xml'))
    throw new FileRejection(null, 'The file is a ZIP archive, but no Word document');
  return archive;
}

/** Unpacks a part, piece by piece, to see how large it is: what its header says may be a lie. */
function unpackedSize(part: JSZip.JSZipObject, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let size = 0;
    const stream = part.nodeStream('nodebuffer') as NodeJS.ReadableStream & { destroy?: () => void };
    stream.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size <= most) return;
      stream.pause();
      stream.removeAllListeners('data');
      reject(new FileRejection(null, 'The file unpacks to more than a text can be'));
    });
    stream.on('error', () =>
      reject(new FileRejection(null, 'The file is damaged: a part of it can’t be unpacked')),
    );
    stream.on('end', () => resolve(size));
  });
}
