package cn.duban.workflow;

import static java.util.Comparator.comparingInt;

import cn.duban.workflow.ModelIds.LadderTable;
import cn.duban.workitem.spi.Ladder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** 督办阶梯: evaluates the deployed decision table once per version; afterwards asking costs one look at which version is the latest. */
@Component
class EngineLadder implements Ladder {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private volatile Version known = new Version("", Map.of());

    EngineLadder(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    @Override
    public List<Rung> rungs(Concern concern) {
        return latest().rungs().get(concern);
    }

    private Version latest() {
        String definition = repository.createDecisionDefinitionQuery().decisionDefinitionKey(LadderTable.DECISION).latestVersion().singleResult().getId();
        if (!known.definition().equals(definition)) {
            known = evaluate(definition);
        }
        return known;
    }

    private Version evaluate(String definition) {
        Map<Concern, List<Rung>> rungs = new EnumMap<>(Concern.class);
        Arrays.stream(Concern.values()).forEach(concern -> rungs.put(concern, evaluate(definition, concern)));
        return new Version(definition, rungs);
    }

    private List<Rung> evaluate(String definition, Concern concern) {
        return decisions.evaluateDecisionById(definition).variables(Map.of(LadderTable.CONCERN, concern.name())).evaluate()
                .stream().map(rule -> rung(concern, rule)).sorted(comparingInt(Rung::workingDays)).toList();
    }

    private static Rung rung(Concern concern, DmnDecisionResultEntries rule) {
        return new Rung(rule.getEntry(LadderTable.RUNG), concern, rule.<Integer>getEntry(LadderTable.WORKING_DAYS),
                Deed.valueOf(rule.getEntry(LadderTable.DEED)), rule.<Integer>getEntry(LadderTable.REPEAT_EVERY));
    }

    /** @param definition id of the decision definition in the engine */
    private record Version(String definition, Map<Concern, List<Rung>> rungs) {
    }
}
