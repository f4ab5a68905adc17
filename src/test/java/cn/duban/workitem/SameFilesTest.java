package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duban.attachment.Upload;
import cn.duban.org.Official;
import cn.duban.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkItemTestContext
class SameFilesTest {

    @Autowired
    Town town;
    @Autowired
    Evidences evidences;
    @Autowired
    SameFiles sameFiles;

    final String content = UUID.randomUUID().toString();
    Cast cast;

    @BeforeEach
    void monday() {
        town.itIs(Cast.ASSIGNED_ON);
        cast = new Cast(town);
    }

    @Test
    void theSameFileOnTwoItemsIsPointedOutOnBothUnderWhateverName() {
        WorkItemId first = town.inProgress(cast, Cast.DEADLINE);
        WorkItemId second = town.inProgress(cast, Cast.DEADLINE);
        add(first, "甲.txt", cast.handler);
        add(second, "乙.txt", cast.handler);
        assertThat(sameFiles.of(first, cast.verifier)).singleElement().satisfies(same -> assertThat(same.elsewhere().orElseThrow().item()).isEqualTo(second));
        assertThat(sameFiles.of(second, cast.verifier)).singleElement().satisfies(same -> assertThat(same.elsewhere().orElseThrow().item()).isEqualTo(first));
    }

    @Test
    void ofAnItemThatThePersonMayNotSeeItSaysOnlyThatThereIsOne() {
        Cast others = new Cast(town);
        WorkItemId theirs = town.inProgress(others, Cast.DEADLINE);
        WorkItemId mine = town.inProgress(cast, Cast.DEADLINE);
        add(theirs, "照片.txt", others.handler);
        add(mine, "照片.txt", cast.handler);
        assertThat(sameFiles.of(mine, cast.handler)).singleElement().satisfies(same -> assertThat(same.elsewhere()).isEmpty());
    }

    @Test
    void anotherUnitUsingItOnTheSameItemIsPointedOutAndTheSameUnitTwiceIsNot() {
        WorkItemId item = town.inProgress(cast, Cast.DEADLINE);
        add(item, "一.txt", cast.handler);
        add(item, "二.txt", cast.colleague);
        assertThat(sameFiles.of(item, cast.verifier)).isEmpty();
        add(item, "三.txt", cast.helper);
        assertThat(sameFiles.of(item, cast.verifier)).hasSize(3).allSatisfy(same -> assertThat(same.elsewhere().orElseThrow().item()).isEqualTo(item));
    }

    @Test
    void itIsForThePartiesOfTheItem() {
        WorkItemId item = town.inProgress(cast, Cast.DEADLINE);
        assertThat(catchThrowableOfType(Refusal.class, () -> sameFiles.of(item, cast.outsider)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private void add(WorkItemId item, String name, Official official) {
        evidences.add(item, new Upload(name, content.getBytes(StandardCharsets.UTF_8)), "", official);
    }
}
