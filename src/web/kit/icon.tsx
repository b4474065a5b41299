const paths = {
  today: 'M4 11.5 12 5l8 6.500M6.500 10v9h11v-9M10 19v-5h4v5',
  book: 'M5 6.500h14v13H5zM5 10.500h14M8.500 4v4M15.500 4v4M12 12.500v5M9.500 15h5',
  inbox: 'M4.500 6.500h15v11h-15zM4.500 7.500l7.500 6 7.500-6',
  me: 'M12 12a3.700 3.700 0 1 0 0-7.400 3.700 3.700 0 0 0 0 7.400zM5 19.500c.8-3.400 3.500-5 7-5s6.200 1.600 7 5',
  ticket: 'M4 7.500h16v3a1.500 1.500 0 0 0 0 3v3H4v-3a1.500 1.500 0 0 0 0-3zM14 8v8',
  family:
    'M8.500 11a2.800 2.800 0 1 0 0-5.600 2.800 2.800 0 0 0 0 5.600zM16.500 12a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400zM3.500 18.500c.5-3 2.300-4.700 5-4.700s4.500 1.700 5 4.700M15 14.300c2.900-.4 4.800 1 5.300 4.200',
  back: 'M14.500 5.500 8 12l6.500 6.500',
  next: 'M9.500 5.500 16 12l-6.500 6.500',
  sound: 'M4.500 10v4h3l4.500 4V6L7.500 10zM15.500 9.500c1.300 1.500 1.300 3.500 0 5M18 7c2.700 3 2.700 7 0 10',
  stop: 'M7 7h10v10H7z',
  note: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 11v5M12 8v.2',
  good: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM8.500 12.200l2.500 2.500 4.500-5',
  soon: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 8v4.500l3 2',
  wrong: 'M12 4.500 20.500 19h-17zM12 10v4M12 16.500v.2',
  place:
    'M12 20.500c4-4.500 6-7.600 6-10.500a6 6 0 0 0-12 0c0 2.900 2 6 6 10.500zM12 12.200a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400z',
  close: 'M6.500 6.500l11 11M17.500 6.500l-11 11',
  leaf: 'M6 18c0-8 4-12 13-12 0 9-4 13-11 12.500M5 20c2-5 5-8 9-9.500',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing that only decorates: the words beside it carry the meaning. */
export function Icon({ name, size = 1.4 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={`${size}rem`}
      height={`${size}rem`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}

/** The seal of the house: a roof over calm water. */
export function Seal() {
  return (
    <svg aria-hidden="true" focusable="false" width="1.9rem" height="1.9rem" viewBox="0 0 32 32">
      <rect width="32" height="32" rx="8" fill="#0b6b5f" />
      <path
        d="M8 20c3.200 3.600 12.800 3.600 16 0M16 7v9M11.500 11.500h9"
        fill="none"
        stroke="#faf7f1"
        strokeWidth="2.600"
        strokeLinecap="round"
      />
    </svg>
  );
}
