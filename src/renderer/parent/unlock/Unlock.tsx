export function Unlock({ onLeave }: { onUnlocked: () => void; onLeave: () => void }) {
  return <button type="button" onClick={onLeave} />;
}
