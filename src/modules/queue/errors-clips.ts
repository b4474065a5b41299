import { defineErrors } from '#platform/http/errors.ts';

export const clipErrors = defineErrors({
  'queue.clip_unreadable': {
    status: 400,
    zh: '这不是能播放的录音。请用 MP3、WAV 或 OGG，不超过 300 KB。',
    en: 'This is no recording that can be played. Please use MP3, WAV or OGG, up to 300 kB.',
  },
  'queue.clip_unknown': {
    status: 404,
    zh: '没有找到这段录音。请刷新后再看。',
    en: 'This recording was not found. Please reload.',
  },
});
