/** The author's pictures as data URIs with their size. */
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';

export interface Picture {
  readonly href: string;
  /** Pixels, or units of an SVG's own box. */
  readonly width: number;
  readonly height: number;
}

export interface Pictures {
  /** Undefined: no such file, or no picture of a known form. */
  read(path: string): Picture | undefined;
  /** Every file looked for, found or not; absolute. */
  readonly asked: ReadonlySet<string>;
}

const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};

/** @param folder what relative paths start from: the script's folder */
export function openPictures(folder: string): Pictures {
  const asked = new Set<string>();
  return {
    asked,
    read(path) {
      const file = resolve(folder, path);
      asked.add(file);
      const type = types[extname(file).toLowerCase()];
      if (!type) return undefined;
      try {
        const bytes = readFileSync(file);
        const size = type === 'image/svg+xml' ? svgSize(bytes.toString('utf8')) : pixelSize(bytes);
        return size && { href: `data:${type};base64,${bytes.toString('base64')}`, ...size };
      } catch {
        return undefined;
      }
    },
  };
}

type Size = Omit<Picture, 'href'>;

/** Width and height from the head of a PNG, GIF, WebP or JPEG. */
export function pixelSize(bytes: Buffer): Size | undefined {
  const head = bytes.toString('latin1', 0, 16);
  if (head.startsWith('\x89PNG')) return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (head.startsWith('GIF8')) return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return webpSize(bytes, head.slice(12, 16));
  if (head.startsWith('\xff\xd8')) return jpegSize(bytes);
  return undefined;
}

function webpSize(bytes: Buffer, form: string): Size | undefined {
  if (form === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (form === 'VP8 ') return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (form !== 'VP8L') return undefined;
  const packed = bytes.readUInt32LE(21);
  return { width: (packed & 0x3fff) + 1, height: ((packed >> 14) & 0x3fff) + 1 };
}

/** Walks the segments to the frame header. */
function jpegSize(bytes: Buffer): Size | undefined {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

/** An SVG without any size counts as square. */
export function svgSize(text: string): Size | undefined {
  const tag = /<svg\b[^>]*>/i.exec(text)?.[0];
  if (!tag) return undefined;
  const length = (name: string): number =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(px)?["']`).exec(tag)?.[1]);
  const box = /\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(tag);
  const width = Number(box?.[1] ?? (length('width') || 300));
  const height = Number(box?.[2] ?? (length('height') || width));
  return width > 0 && height > 0 ? { width, height } : undefined;
}
