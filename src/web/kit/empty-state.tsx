import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** Nothing here yet: a sentence and the next action. */
export function EmptyState({ icon = 'leaf', text, children }: { icon?: IconName; text: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Icon name={icon} size={2.4} />
      <p>{text}</p>
      {children}
    </div>
  );
}
