import { Acts } from './draft-acts';
import { Keeping } from './draft-keep';
import { linkBothWays } from './draft-links';
import { Parts } from './draft-parts';
import { watchOthers } from './draft-news';
import { selectOnDesk } from './draft-select';
import { Strip } from './draft-strip';
import { showTabs } from './draft-tabs';
import { pickUnits, showChips } from './unit-picker';

/** 草稿 beside its source. The page works without this as links and plain forms; with it, what is clicked is shown at once and an act changes only its part. */
export function openDesk(desk: HTMLElement): void {
  if (desk.dataset.open) return;
  desk.dataset.open = 'true';
  const parts = new Parts(desk);
  const keeping = new Keeping(desk);
  const tabs = showTabs(desk);
  const links = linkBothWays(desk, tabs);
  const strip = new Strip(desk, links);
  const acts = new Acts(desk, parts, keeping, strip, links);
  pickUnits(desk);
  showChips(desk);
  selectOnDesk(desk);
  watchOthers(desk);
  desk.classList.add('is-live');
  strip.show();
  acts.reopenWhatWasTyped();
}
