package cn.duban.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.DatabaseTest;
import cn.duban.org.OfficialId;
import cn.duban.org.UnitId;
import cn.duban.security.VisibleScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class NoticesTest {

    @Autowired private Notices notices;

    private final UnitId unit = new UnitId(UUID.randomUUID());
    private final VisibleScope scope = new VisibleScope(Set.of(unit));
    private final OfficialId reader = new OfficialId(UUID.randomUUID());

    @Test
    void theLatestComesFirstAndPagesFollowEachOther() {
        for (int i = 0; i < 7; i++) {
            notices.tell(unit, NoticeKind.URGE, UUID.randomUUID(), "第" + i + "次催办", "/items/7");
        }
        List<Notice> seen = new ArrayList<>(notices.of(scope, Optional.empty(), 4));
        seen.addAll(notices.of(scope, Optional.of(seen.get(3)), 4));
        assertThat(seen).hasSize(7).isEqualTo(notices.of(scope, Optional.empty(), 100));
        assertThat(seen.get(0).at()).isAfterOrEqualTo(seen.get(6).at());
    }

    @Test
    void isReadOnceForTheWholeBody() {
        notices.tell(unit, NoticeKind.INSTRUCTION, UUID.randomUUID(), "请抓紧", "/items/7");
        Notice notice = notices.of(scope, Optional.empty(), 1).get(0);
        assertThat(notices.unread(scope)).isEqualTo(1);
        notices.markRead(notice.id(), scope, reader);
        assertThat(notices.unread(scope)).isZero();
    }

    @Test
    void whatABodyWasToldAboutOneSubjectIsReadTogether() {
        UUID item = UUID.randomUUID();
        notices.tell(unit, NoticeKind.REMINDER, item, "请按时办结", "/items/7");
        notices.tell(unit, NoticeKind.URGE, item, "请尽快办结", "/items/7");
        notices.tell(unit, NoticeKind.URGE, UUID.randomUUID(), "请尽快办结", "/items/8");
        notices.markReadAbout(item, new VisibleScope(Set.of(new UnitId(UUID.randomUUID()))), reader);
        assertThat(notices.unread(scope)).isEqualTo(3);
        notices.markReadAbout(item, scope, reader);
        assertThat(notices.unread(scope)).isEqualTo(1);
        notices.markAllRead(scope, reader);
        assertThat(notices.unread(scope)).isZero();
    }

    @Test
    void aStrangerNeitherSeesNorMarksIt() {
        notices.tell(unit, NoticeKind.INSTRUCTION, UUID.randomUUID(), "请抓紧", "/items/7");
        Notice notice = notices.of(scope, Optional.empty(), 1).get(0);
        VisibleScope elsewhere = new VisibleScope(Set.of(new UnitId(UUID.randomUUID())));
        assertThat(notices.of(elsewhere, Optional.empty(), 10)).isEmpty();
        notices.markRead(notice.id(), elsewhere, reader);
        assertThat(notices.unread(scope)).isEqualTo(1);
    }
}
