import { text } from './texts';

const EVERY = 4000;

/** Two people see each other's changes: the page asks how far the draft has come, and offers to take in what the other has done. */
export function watchOthers(desk: HTMLElement): void {
  const news = desk.querySelector<HTMLElement>('#desk-news');
  if (!news) return;
  desk.addEventListener('desk:taken', () => { news.hidden = true; });

  async function ask() {
    if (!desk.isConnected || document.hidden) return;
    try {
      const answer = await fetch(`/plans/${desk.dataset.plan}/revision`, { headers: { Accept: 'application/json' } });
      if (!answer.ok || !answer.headers.get('Content-Type')?.includes('json')) return;
      const now = await answer.json() as { revision: number; by: string };
      const changes = now.revision - Number(desk.dataset.revision);
      if (changes <= 0) return;
      news!.querySelector('[data-news]')!.textContent = text('newsChanged', { count: String(changes), by: now.by });
      news!.hidden = false;
    } catch { /* Out of reach for now: the next time asks again. */ }
  }
  setInterval(() => void ask(), EVERY);
  document.addEventListener('visibilitychange', () => void ask());
}
