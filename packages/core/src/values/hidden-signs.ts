/** Signs that stand for others which nobody is to read, in numbers that are masked: 1101**********002X. */
export const hiddenSigns = '*?\u00d7\u2022\u25cb\u25cf\u25a0\u25a1\u203b'
