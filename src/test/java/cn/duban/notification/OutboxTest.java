package cn.duban.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.inbox.NewTodo;
import cn.duban.inbox.NoticeGiven;
import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.Notices;
import cn.duban.inbox.TodoKind;
import cn.duban.inbox.Todos;
import cn.duban.org.OfficialId;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.security.Languages;
import cn.duban.security.VisibleScope;
import cn.duban.shared.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@MessageTest
class OutboxTest {

    private static final LocalDate MONDAY = LocalDate.of(2023, 3, 13);
    private static final LocalDate SATURDAY = LocalDate.of(2023, 3, 18);
    /** 调休: worked in exchange for a day of the May holiday. */
    private static final LocalDate WORKED_SATURDAY = LocalDate.of(2023, 5, 6);

    @Autowired private PostOffice post;
    @Autowired private MessageSettings settings;
    @Autowired private Languages languages;
    @Autowired private ChannelStates channels;
    @Autowired private Deliveries deliveries;
    @Autowired private Notices notices;
    @Autowired private Todos todos;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    private UnitId unit;
    private OfficialId reader;

    @BeforeEach
    void somebodyReadsTheirMail() {
        post.open(MONDAY);
        unit = post.unit();
        reader = post.byMail(unit);
        post.sendDue();
    }

    @Test
    void aRedCardGoesAtOnceButOnlyOnceTheActIsCommitted() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            post.tell(unit, NoticeKind.RED_CARD, "亮红牌");
            post.sendDue();
            assertThat(post.mails(reader)).isEmpty();
        });
        post.heard();
        post.sendDue();
        post.sendDue();
        assertThat(post.mails(reader)).singleElement().satisfies(mail -> assertThat(PostOffice.text(mail))
                .contains("督办：第7项").contains("亮红牌").contains("https://duban.example/messages/").contains("https://duban.example/messages/settings"));
    }

    @Test
    void anActThatWasRolledBackSendsNothingAndLeavesNoTrace() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            post.tell(unit, NoticeKind.RED_CARD, "亮红牌");
            status.setRollbackOnly();
        });
        post.heard();
        post.sendDue();
        assertThat(post.mails(reader)).isEmpty();
        assertThat(jdbc.sql("select count(*) from event_publication").query(Integer.class).single()).isZero();
    }

    @Test
    void whileTheServerIsAwayItIsTriedLessAndLessOftenAndThenDeliveredOnce() {
        OtherSide.MAIL.stop();
        post.tell(unit, NoticeKind.RED_CARD, "亮红牌");
        post.sendDue();
        post.sendDue();
        assertThat(failures()).isEqualTo(1);
        assertThat(channels.failing(Channel.EMAIL)).isPresent();
        post.itIs(MONDAY, 10, 2);
        post.sendDue();
        assertThat(failures()).isEqualTo(2);
        post.itIs(MONDAY, 10, 3);
        post.sendDue();
        assertThat(failures()).isEqualTo(2);
        OtherSide.mailIsUp();
        post.itIs(MONDAY, 10, 5);
        post.sendDue();
        post.sendDue();
        assertThat(post.mails(reader)).hasSize(1);
        assertThat(channels.failing(Channel.EMAIL)).isEmpty();
    }

    @Test
    void twoNodesThatLookAtTheSameMomentSendEachMessageOnce() throws Exception {
        List<OfficialId> readers = IntStream.range(0, 12).mapToObj(i -> post.byMail(unit)).toList();
        post.tell(unit, NoticeKind.RED_CARD, "亮红牌");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (Future<?> node : List.of(nodes.submit(() -> node(together)), nodes.submit(() -> node(together)))) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(readers).allSatisfy(one -> assertThat(post.mails(one)).hasSize(1));
    }

    @Test
    void handedOnTwiceItIsStillToldOnce() {
        post.tell(unit, NoticeKind.RED_CARD, "亮红牌");
        UUID notice = notices.of(scope(), Optional.empty(), 1).get(0).id();
        new TransactionTemplate(transactions).executeWithoutResult(status ->
                deliveries.note(new NoticeGiven(notice, unit.value(), NoticeKind.RED_CARD)));
        post.sendDue();
        assertThat(post.mails(reader)).hasSize(1);
    }

    @Test
    void nothingGoesOutAtNightOrAtTheWeekendAndAllOfItInOneWhenTheOfficesOpen() {
        post.itIs(MONDAY.plusDays(4), 20, 0);
        post.tell(unit, NoticeKind.RED_CARD, "夜里亮红牌");
        post.sendDue();
        post.itIs(SATURDAY, 10, 0);
        post.tell(unit, NoticeKind.YELLOW_CARD, "周六亮黄牌");
        post.sendDue();
        post.itIs(SATURDAY.plusDays(2), 8, 29);
        post.sendDue();
        assertThat(post.mails(reader)).isEmpty();
        post.itIs(SATURDAY.plusDays(2), 8, 30);
        post.sendDue();
        assertThat(post.mails(reader)).singleElement()
                .satisfies(mail -> assertThat(PostOffice.text(mail)).contains("夜里亮红牌").contains("周六亮黄牌"));
    }

    @Test
    void aSaturdayThatIsWorkedIsAWorkingDay() {
        post.itIs(WORKED_SATURDAY, 10, 0);
        post.tell(unit, NoticeKind.RED_CARD, "亮红牌");
        post.sendDue();
        assertThat(post.mails(reader)).hasSize(1);
    }

    @Test
    void whatIsNotGraveWaitsForTheDigestOfTheNextDay() {
        post.tell(unit, NoticeKind.URGE, "请抓紧");
        post.sendDue();
        assertThat(post.mails(reader)).isEmpty();
        post.itIs(MONDAY.plusDays(1), 8, 59);
        post.sendDue();
        assertThat(post.mails(reader)).isEmpty();
        post.itIs(MONDAY.plusDays(1), 9, 0);
        post.sendDue();
        post.itIs(MONDAY.plusDays(1), 17, 0);
        post.sendDue();
        assertThat(post.mails(reader)).singleElement().satisfies(mail -> assertThat(PostOffice.text(mail)).contains("1 条新消息").contains("请抓紧"));
    }

    @Test
    void afterThreeDaysOfDowntimeOneDigestGoesOutAndSaysEverything() {
        for (int day = 0; day < 3; day++) {
            post.itIs(MONDAY.plusDays(day), 11, 0);
            post.tell(unit, NoticeKind.URGE, "第" + day + "天催办");
            post.tell(unit, NoticeKind.RED_CARD, "第" + day + "天红牌");
        }
        post.itIs(MONDAY.plusDays(3), 14, 0);
        post.sendDue();
        post.sendDue();
        assertThat(post.mails(reader)).singleElement().satisfies(mail -> assertThat(PostOffice.text(mail)).contains("6 条新消息")
                .contains("第0天催办").contains("第0天红牌").contains("第2天催办").contains("第2天红牌"));
    }

    @Test
    void afterThreeDaysWithoutAMailServerOneDigestGoesOutAndSaysEverything() {
        OtherSide.MAIL.stop();
        for (int day = 0; day < 3; day++) {
            post.itIs(MONDAY.plusDays(day), 11, 0);
            post.tell(unit, NoticeKind.URGE, "第" + day + "天催办");
            post.tell(unit, NoticeKind.RED_CARD, "第" + day + "天红牌");
            post.sendDue();
        }
        OtherSide.mailIsUp();
        post.itIs(MONDAY.plusDays(3), 14, 0);
        post.sendDue();
        post.itIs(MONDAY.plusDays(3), 15, 0);
        post.sendDue();
        assertThat(post.mails(reader)).singleElement().satisfies(mail -> assertThat(PostOffice.text(mail)).contains("第0天催办").contains("第2天红牌"));
    }

    @Test
    void theDigestSaysWhatIsLateAndWhatIsDueWithTheWayThere() {
        LocalDate tuesday = MONDAY.plusDays(1);
        todo("7", "孕产妇系统管理率", TodoKind.HANDLE, tuesday.minusDays(3));
        todo("8", "普惠托育", TodoKind.ACKNOWLEDGE, tuesday);
        todo("9", "健康素养水平", TodoKind.HANDLE, tuesday.plusMonths(3));
        post.itIs(tuesday, 9, 0);
        post.sendDue();
        assertThat(post.mails(reader)).singleElement().satisfies(mail -> assertThat(PostOffice.text(mail)).startsWith("督办：1 项逾期，1 项今日到期\n")
                .contains("王晓岚，您好").contains("逾期（1 项）").contains("第7项 孕产妇系统管理率").contains("今日到期（1 项）").contains("【待签收】第8项 普惠托育")
                .contains("其他待办（1 项）").contains("https://duban.example/items/9").contains("2023年6月14日"));
    }

    @Test
    void noDigestIsWrittenAboutWorkThatIsInTimeAndWasInTheLastOne() {
        todo("9", "健康素养水平", TodoKind.HANDLE, MONDAY.plusMonths(3));
        post.itIs(MONDAY.plusDays(1), 9, 0);
        post.sendDue();
        assertThat(post.mails(reader)).hasSize(1);
        post.itIs(MONDAY.plusDays(2), 9, 0);
        post.sendDue();
        assertThat(post.mails(reader)).hasSize(1);
    }

    @Test
    void whatWasInADigestThatWentOutLateIsNoNewsTheNextDay() {
        post.itIs(MONDAY.plusDays(1), 12, 0);
        todo("9", "健康素养水平", TodoKind.HANDLE, MONDAY.plusMonths(3));
        post.itIs(MONDAY.plusDays(1), 14, 0);
        post.sendDue();
        assertThat(post.mails(reader)).hasSize(1);
        post.itIs(MONDAY.plusDays(2), 9, 0);
        post.sendDue();
        assertThat(post.mails(reader)).hasSize(1);
    }

    @Test
    void whatSomebodyOfTheUnitHasReadIsNotSentAnyMore() {
        post.tell(unit, NoticeKind.RED_CARD, "亮红牌");
        notices.markAllRead(scope(), reader);
        post.sendDue();
        post.itIs(MONDAY.plusDays(1), 9, 0);
        post.sendDue();
        assertThat(post.mails(reader)).isEmpty();
    }

    @Test
    void everybodyGetsWhatTheyChose() {
        OfficialId english = post.byMail(unit);
        OfficialId silent = post.byMail(unit);
        OfficialId administrator = post.official(unit, Role.ADMINISTRATOR);
        settings.save(new MessageSetting(english, Optional.of(PostOffice.address(english)), true, false, false, 9, Map.of(NoticeKind.URGE, Mode.IMMEDIATE)));
        settings.save(new MessageSetting(silent, Optional.of(PostOffice.address(silent)), true, false, true, 9, Map.of(NoticeKind.URGE, Mode.NONE)));
        settings.save(new MessageSetting(administrator, Optional.of(PostOffice.address(administrator)), true, false, true, 9, Map.of()));
        languages.choose(english, Language.ENGLISH);
        post.tell(unit, NoticeKind.URGE, "请抓紧");
        post.sendDue();
        assertThat(post.mails(english)).singleElement().satisfies(mail -> assertThat(PostOffice.text(mail)).startsWith("Duban: ").contains("Dear 王晓岚"));
        post.itIs(MONDAY.plusDays(1), 9, 0);
        post.sendDue();
        assertThat(post.mails(english)).hasSize(1);
        assertThat(post.mails(reader)).hasSize(1);
        assertThat(post.mails(silent)).isEmpty();
        assertThat(post.mails(administrator)).isEmpty();
    }

    @Test
    void cardsThatFallCloseUponEachOtherComeTogether() {
        post.tell(unit, NoticeKind.YELLOW_CARD, "第一张");
        post.sendDue();
        post.itIs(MONDAY, 10, 5);
        post.tell(unit, NoticeKind.YELLOW_CARD, "第二张");
        post.sendDue();
        post.tell(unit, NoticeKind.YELLOW_CARD, "第三张");
        post.sendDue();
        assertThat(post.mails(reader)).hasSize(1);
        post.itIs(MONDAY, 10, 31);
        post.sendDue();
        assertThat(post.mails(reader)).hasSize(2).last().satisfies(mail -> assertThat(PostOffice.text(mail)).contains("第二张").contains("第三张"));
    }

    private Void node(CyclicBarrier together) throws Exception {
        together.await();
        post.sendDue();
        return null;
    }

    private void todo(String number, String title, TodoKind kind, LocalDate dueOn) {
        todos.open(new NewTodo(UUID.randomUUID().toString(), kind, UUID.randomUUID(), unit, number, title, Optional.of(dueOn), "/items/" + number));
    }

    private int failures() {
        return jdbc.sql("select failures from channel_state where channel = 'EMAIL'").query(Integer.class).single();
    }

    private VisibleScope scope() {
        return new VisibleScope(Set.of(unit));
    }
}
