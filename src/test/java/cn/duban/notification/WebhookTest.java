package cn.duban.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.duban.database.StartRefusal;
import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.Notices;
import cn.duban.notification.OtherSide.Call;
import cn.duban.org.OfficialId;
import cn.duban.org.Officials;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MessageTest
class WebhookTest {

    private static final LocalDate MONDAY = LocalDate.of(2023, 3, 13);

    @Autowired private PostOffice post;
    @Autowired private Officials officials;
    @Autowired private StuckMessages stuck;
    @Autowired private Notices notices;
    @Autowired private DubanClock clock;

    private UnitId unit;
    private OfficialId reader;

    @BeforeEach
    void somebodyIsInTheChat() {
        post.open(MONDAY);
        unit = post.unit();
        reader = post.official(unit, Role.HANDLER);
        post.sendDue();
        OtherSide.CALLS.clear();
    }

    @Test
    void theGatewayCanTellWhoItIsForAndThatItCameFromUs() throws Exception {
        post.tell(unit, NoticeKind.RED_CARD, "亮红牌");
        post.sendDue();
        Call call = calls().get(0);
        assertThat(calls()).hasSize(1);
        assertThat(call.signature()).isEqualTo(new WebhookSignature(OtherSide.SECRET).of(call.timestamp(), call.body()))
                .isNotEqualTo(new WebhookSignature(OtherSide.SECRET).of(call.timestamp(), call.body().replace("红", "黄")))
                .isNotEqualTo(new WebhookSignature(OtherSide.SECRET).of(call.timestamp() + 1, call.body()))
                .isNotEqualTo(new WebhookSignature("another-secret-entirely").of(call.timestamp(), call.body()));
        assertThat(call.timestamp()).isCloseTo(clock.instant().getEpochSecond(), within(60L));
        JsonNode body = JsonMapper.builder().build().readTree(call.body());
        assertThat(body.get("id").textValue()).isEqualTo(call.id());
        assertThat(body.get("kind").textValue()).isEqualTo("notices");
        assertThat(body.get("to").get("signInName").textValue()).isEqualTo(officials.byId(reader).orElseThrow().signInName());
        assertThat(body.get("text").textValue()).contains("亮红牌");
        assertThat(body.get("sections").get(0).get("lines").get(0).get("url").textValue()).startsWith("https://duban.example/messages/");
    }

    /** The numbers of docs/server.md: whoever writes a gateway can check theirs against them. */
    @Test
    void signsAsTheDocumentationShows() {
        assertThat(new WebhookSignature("0123456789abcdef").of(1700000000, "{\"id\":\"1\"}"))
                .isEqualTo("v1=d5f5834972cbc6cf5590800c46ccaa0cd6c16f19c0c73dbdf9b4c56390cbc2a3");
    }

    @Test
    void aGatewayThatIsAwayGetsTheSameMessageUnderTheSameIdLater() {
        OtherSide.answer = 503;
        post.tell(unit, NoticeKind.RED_CARD, "亮红牌");
        post.sendDue();
        post.sendDue();
        OtherSide.answer = 200;
        post.itIs(MONDAY, 10, 2);
        post.sendDue();
        post.itIs(MONDAY, 11, 0);
        post.sendDue();
        assertThat(calls()).hasSize(2).extracting(Call::id).containsOnly(calls().get(0).id());
    }

    @Test
    void followsNoRedirect() {
        OtherSide.answer = 307;
        post.tell(unit, NoticeKind.RED_CARD, "亮红牌");
        post.sendDue();
        assertThat(calls()).singleElement().extracting(Call::path).isEqualTo("/duban");
        post.itIs(MONDAY, 10, 10);
        assertThat(stuck.away()).singleElement().satisfies(away -> assertThat(away.error()).isEqualTo("HTTP 307"));
    }

    @Test
    void whatTheGatewayRefusesAgainAndAgainStopsAndIsShownAndTheAdministratorMayTryAgain() {
        OtherSide.answer = 422;
        post.tell(unit, NoticeKind.RED_CARD, "亮红牌");
        int[] minutes = {0, 2, 8, 25, 90, 240};
        for (int minute : minutes) {
            post.itIs(MONDAY, 10 + minute / 60, minute % 60);
            post.sendDue();
        }
        post.itIs(MONDAY, 17, 0);
        post.sendDue();
        assertThat(calls()).hasSize(minutes.length);
        StuckMessages.Stuck message = stuck.list(50).stream().filter(one -> one.id().toString().equals(calls().get(0).id())).findFirst().orElseThrow();
        assertThat(message.state()).isEqualTo("STUCK");
        assertThat(message.error()).isEqualTo("HTTP 422");
        OtherSide.answer = 200;
        stuck.tryAgain(message.id(), officials.byId(reader).orElseThrow());
        post.sendDue();
        assertThat(calls()).hasSize(minutes.length + 1).extracting(Call::id).containsOnly(message.id().toString());
        assertThat(stuck.list(50)).extracting(StuckMessages.Stuck::id).doesNotContain(message.id());
        assertThatThrownBy(() -> stuck.tryAgain(message.id(), officials.byId(reader).orElseThrow())).hasMessageContaining("not-stuck");
    }

    @Test
    void whoHasNoPartInItMustNotHearOfItEvenIfTheyHadOneWhenItWasTold() {
        post.tell(unit, NoticeKind.URGE, "请抓紧");
        post.leaves(reader);
        post.itIs(MONDAY.plusDays(1), 9, 0);
        post.sendDue();
        assertThat(calls()).isEmpty();
        assertThat(notices.unread(new VisibleScope(Set.of(unit)))).isEqualTo(1);
    }

    @Test
    void namesOfPeopleDoNotTravelInTheOpen() {
        assertThat(CourierConfiguration.safe("https://chat.office.example/duban").getHost()).isEqualTo("chat.office.example");
        assertThat(CourierConfiguration.safe("http://localhost:9000/duban").getPort()).isEqualTo(9000);
        for (String url : List.of("http://chat.office.example/duban", "ftp://localhost/", "http://localhost.evil.example/", "https:///x", "nonsense", "http://a b")) {
            assertThatThrownBy(() -> CourierConfiguration.safe(url)).as(url).isInstanceOf(StartRefusal.class).hasMessageContaining("DUBAN_WEBHOOK_URL");
        }
    }

    private List<Call> calls() {
        String signInName = officials.byId(reader).orElseThrow().signInName();
        return OtherSide.CALLS.stream().filter(call -> call.body().contains(signInName)).toList();
    }
}
