package cn.duban.workitem.web;

import cn.duban.attachment.AttachmentId;
import cn.duban.org.OfficialId;
import cn.duban.org.UnitId;
import cn.duban.workitem.ContributionId;
import cn.duban.workitem.EscalationId;
import cn.duban.workitem.RequestId;
import cn.duban.workitem.SubmissionId;
import cn.duban.workitem.WorkItemId;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In the API an id is its plain text, not an object around it, and the API's description says so. */
@Configuration(proxyBeanMethods = false)
class PlainIds {

    private static final List<Class<?>> IDS = List.of(WorkItemId.class, EscalationId.class, ContributionId.class, RequestId.class, SubmissionId.class, AttachmentId.class, OfficialId.class, UnitId.class);

    @Bean
    Module idsAsText() {
        SimpleModule module = new SimpleModule("ids");
        for (Class<?> id : IDS) {
            SpringDocUtils.getConfig().replaceWithClass(id, UUID.class);
            module.addSerializer(id, ToStringSerializer.instance);
        }
        return module;
    }
}
