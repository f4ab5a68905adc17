package cn.duban.workitem;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person may ask for about an item now.
 *
 * @param kinds    the kinds whose form this person sees; the same guard refuses the others
 * @param lateSince the deadline that has passed, where only that keeps this person from asking for an extension: they are told what to do instead
 * @param proofs   the evidence that a pause can name
 */
public record RequestOffer(Set<RequestKind> kinds, Optional<LocalDate> lateSince, List<EvidenceView> proofs) {
}
