package cn.duban.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.DatabaseTest;
import cn.duban.org.OfficialId;
import cn.duban.org.UnitId;
import cn.duban.security.VisibleScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class NoticesTest {

    @Autowired private Notices notices;
    @Autowired private SentenceWords words;
    @Autowired private JdbcClient jdbc;

    private final UnitId unit = new UnitId(UUID.randomUUID());
    private final VisibleScope scope = new VisibleScope(Set.of(unit));
    private final OfficialId reader = new OfficialId(UUID.randomUUID());

    @Test
    void theLatestComesFirstAndPagesFollowEachOther() {
        for (int i = 0; i < 7; i++) {
            notices.tell(unit, NoticeKind.URGE, UUID.randomUUID(), Sentence.of("notice.URGED", "7", "孕产妇系统管理率", "第" + i + "次催办"), "/items/7");
        }
        List<Notice> seen = new ArrayList<>(notices.of(scope, Optional.empty(), 4));
        seen.addAll(notices.of(scope, Optional.of(NoticePlace.of(NoticePlace.of(seen.get(3)).toString())), 4));
        assertThat(seen).hasSize(7).isEqualTo(notices.of(scope, Optional.empty(), 100));
        assertThat(seen.get(0).at()).isAfterOrEqualTo(seen.get(6).at());
    }

    @Test
    void isReadOnceForTheWholeBody() {
        notices.tell(unit, NoticeKind.INSTRUCTION, UUID.randomUUID(), Sentence.of("notice.URGED", "7", "孕产妇系统管理率", "请抓紧"), "/items/7");
        Notice notice = notices.of(scope, Optional.empty(), 1).get(0);
        assertThat(notices.unread(scope)).isEqualTo(1);
        notices.markRead(notice.id(), scope, reader);
        assertThat(notices.unread(scope)).isZero();
    }

    @Test
    void whatABodyWasToldAboutOneSubjectIsReadTogether() {
        UUID item = UUID.randomUUID();
        notices.tell(unit, NoticeKind.REMINDER, item, Sentence.of("notice.URGED", "7", "孕产妇系统管理率", "请按时办结"), "/items/7");
        notices.tell(unit, NoticeKind.URGE, item, Sentence.of("notice.URGED", "7", "孕产妇系统管理率", "请尽快办结"), "/items/7");
        notices.tell(unit, NoticeKind.URGE, UUID.randomUUID(), Sentence.of("notice.URGED", "7", "孕产妇系统管理率", "请尽快办结"), "/items/8");
        notices.markReadAbout(item, new VisibleScope(Set.of(new UnitId(UUID.randomUUID()))), reader);
        assertThat(notices.unread(scope)).isEqualTo(3);
        notices.markReadAbout(item, scope, reader);
        assertThat(notices.unread(scope)).isEqualTo(1);
        notices.markAllRead(scope, reader);
        assertThat(notices.unread(scope)).isZero();
    }

    @Test
    void aStrangerNeitherSeesNorMarksIt() {
        notices.tell(unit, NoticeKind.INSTRUCTION, UUID.randomUUID(), Sentence.of("notice.URGED", "7", "孕产妇系统管理率", "请抓紧"), "/items/7");
        Notice notice = notices.of(scope, Optional.empty(), 1).get(0);
        VisibleScope elsewhere = new VisibleScope(Set.of(new UnitId(UUID.randomUUID())));
        assertThat(notices.of(elsewhere, Optional.empty(), 10)).isEmpty();
        notices.markRead(notice.id(), elsewhere, reader);
        assertThat(notices.unread(scope)).isEqualTo(1);
    }

    @Test
    void keepsTheSentenceAndItsChineseText() {
        Sentence urged = Sentence.of("notice.URGED", "7", "孕产妇系统管理率", "请抓紧");
        notices.tell(unit, NoticeKind.URGE, UUID.randomUUID(), urged, "/items/7");
        assertThat(notices.of(scope, Optional.empty(), 1)).singleElement().satisfies(notice -> {
            assertThat(notice.sentence()).contains(urged);
            assertThat(notice.text()).isEqualTo("第7项“孕产妇系统管理率”被催办：请抓紧");
        });
    }

    @Test
    void aNoticeFromBeforeSentencesWereKeptShowsItsText() {
        jdbc.sql("insert into notice (id, body, kind, subject, text, link, at) values (gen_random_uuid(), :body, 'URGE', gen_random_uuid(), '请尽快签收。', '/items/7', now())")
                .param("body", unit.value()).update();
        assertThat(notices.of(scope, Optional.empty(), 1)).singleElement()
                .satisfies(notice -> assertThat(words.in(Locale.ENGLISH, notice)).isEqualTo("请尽快签收。"));
    }
}
