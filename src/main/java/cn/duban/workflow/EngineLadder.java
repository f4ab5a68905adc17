package cn.duban.workflow;

import static java.util.Comparator.comparingInt;

import cn.duban.workflow.ModelIds.LadderTable;
import cn.duban.workitem.spi.Ladder;
import cn.duban.workitem.spi.LadderTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 督办阶梯: evaluates a deployed decision table once per version; afterwards asking costs one look at which version is the latest. A table that
 * an office made for a plan has a decision of its own, named after the plan and its level.
 */
@Component
class EngineLadder implements Ladder, LadderTables {

    private final DecisionService decisions;
    private final RepositoryService repository;
    /** By id of the decision definition, which never changes. */
    private final Map<String, Map<Concern, List<Rung>>> known = new ConcurrentHashMap<>();

    EngineLadder(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    @Override
    public List<Rung> rungs(Concern concern) {
        return rungs(latest(LadderTable.DECISION).orElseThrow()).get(concern);
    }

    @Override
    public Ladder of(Optional<UUID> plan, Level level) {
        Map<Concern, List<Rung>> rungs = rungs(plan.flatMap(id -> latest(key(id, Optional.of(level))).or(() -> latest(key(id, Optional.empty()))))
                .or(() -> latest(LadderTable.DECISION)).orElseThrow());
        return rungs::get;
    }

    @Override
    public Optional<Table> find(UUID plan, Optional<Level> level) {
        return latest(key(plan, level)).map(definition -> new Table(definition.getVersion(), all(definition)));
    }

    @Override
    public List<Rung> shipped() {
        return all(latest(LadderTable.DECISION).orElseThrow());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int deploy(UUID plan, Optional<Level> level, String name, List<Rung> rungs) {
        String key = key(plan, level);
        repository.createDeployment().name(key).addString(key + ".dmn", LadderDmn.write(key, name, rungs)).deploy();
        return latest(key).orElseThrow().getVersion();
    }

    @Override
    public String dmn(UUID plan, Optional<Level> level) {
        DecisionDefinition definition = latest(key(plan, level)).or(() -> latest(LadderTable.DECISION)).orElseThrow();
        try (InputStream model = repository.getDecisionModel(definition.getId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(UUID plan, Optional<Level> level) {
        return LadderTable.DECISION + "_" + plan + level.map(one -> "_" + one).orElse("");
    }

    private Optional<DecisionDefinition> latest(String key) {
        return Optional.ofNullable(repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).latestVersion().singleResult());
    }

    private List<Rung> all(DecisionDefinition definition) {
        Map<Concern, List<Rung>> rungs = rungs(definition);
        List<Rung> all = new ArrayList<>();
        Arrays.stream(Concern.values()).forEach(concern -> all.addAll(rungs.get(concern)));
        return List.copyOf(all);
    }

    private Map<Concern, List<Rung>> rungs(DecisionDefinition definition) {
        return known.computeIfAbsent(definition.getId(), this::evaluate);
    }

    private Map<Concern, List<Rung>> evaluate(String definition) {
        Map<Concern, List<Rung>> rungs = new EnumMap<>(Concern.class);
        Arrays.stream(Concern.values()).forEach(concern -> rungs.put(concern, evaluate(definition, concern)));
        return rungs;
    }

    private List<Rung> evaluate(String definition, Concern concern) {
        return decisions.evaluateDecisionById(definition).variables(Map.of(LadderTable.CONCERN, concern.name())).evaluate()
                .stream().map(rule -> LadderDmn.read(concern, rule.getEntryMap())).sorted(comparingInt(Rung::workingDays)).toList();
    }
}
