package cn.duban;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Camunda 7 is at its end (ADR 0002): leaving it must cost one package. */
@AnalyzeClasses(packages = "cn.duban", importOptions = DoNotIncludeTests.class)
class EngineSeamTest {

    @ArchTest
    static final ArchRule onlyWorkflowKnowsTheEngine = noClasses().that().resideOutsideOfPackage("cn.duban.workflow..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule workflowDoesKnowTheEngine = classes().that().resideInAPackage("cn.duban.workflow..")
            .and().haveSimpleNameStartingWith("Engine")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..");
}
