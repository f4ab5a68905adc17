package cn.duban.notification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The couriers of this installation. */
@Component
class Couriers {

    private final Map<Channel, Courier> couriers = new EnumMap<>(Channel.class);

    Couriers(List<Courier> all) {
        all.forEach(courier -> couriers.put(courier.channel(), courier));
    }

    Set<Channel> on() {
        return couriers.values().stream().filter(Courier::on).map(Courier::channel).collect(Collectors.toSet());
    }

    boolean on(Channel channel) {
        return couriers.get(channel).on();
    }

    Courier of(Channel channel) {
        return couriers.get(channel);
    }
}
