package cn.duban.plan.web;

import cn.duban.shared.Refusal;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 元素模板: what Camunda Modeler needs so that its panel edits an item's fields by their names. */
@Controller
class ElementTemplates {

    private static final Set<String> NAMES = Set.of("work-item", "supervision-step");

    @GetMapping("/plans/element-templates/{name}.json")
    @PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
    ResponseEntity<Resource> template(@PathVariable String name) {
        if (!NAMES.contains(name)) {
            throw Refusal.notFound("refusal.plan.not-found");
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("duban-" + name + ".json").build().toString())
                .body(new ClassPathResource("processes/element-templates/" + name + ".json"));
    }
}
