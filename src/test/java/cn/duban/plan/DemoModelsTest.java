package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.reading.RegisteredUnit;
import cn.duban.reading.UnitRegister;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The models in {@code processes/actions} are what the compiler makes of the demo documents today. */
class DemoModelsTest {

    @Test
    void theModelsInTheRepositoryAreWhatTheCompilerWrites() throws IOException {
        assertThat(DemoModels.compile()).hasSize(12).allSatisfy((file, model) -> assertThat(file).as("run DemoModels").content().isEqualTo(model));
        try (Stream<Path> files = Files.walk(DemoModels.FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(DemoModels.compile().keySet());
        }
    }

    @Test
    void eachOfThemPassesTheCheckForModelsFromOutside() throws IOException {
        UnitRegister register = UnitRegister.shipped();
        assertThat(DemoModels.compile().values()).allSatisfy(model -> ModelCheck.check(model, name -> register.find(name).map(RegisteredUnit::name)));
    }

    @Test
    void theProvinceHas96ItemsAndTheCounty13() throws IOException {
        List<ActionModel> actions = DemoModels.compile().values().stream().map(ActionModelReader::read).toList();
        assertThat(actions.subList(0, 7)).extracting(action -> action.items().size()).satisfies(sizes -> assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(96));
        assertThat(actions.subList(7, 12)).extracting(action -> action.items().size()).satisfies(sizes -> assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(13));
        assertThat(actions).allSatisfy(action -> assertThat(action.steps()).isNotEmpty());
    }
}
