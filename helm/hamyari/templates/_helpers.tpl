{{- define "hamyari.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Wiring of all services: files/services.yaml. */}}
{{- define "hamyari.wiring" -}}
{{- .Files.Get "files/services.yaml" -}}
{{- end -}}

{{/* Settings of one service as YAML: the defaults, its own values over them. Takes (dict "root" $ "service" name). */}}
{{- define "hamyari.settings" -}}
{{- $own := get .root.Values.services .service | default dict -}}
{{- mergeOverwrite (deepCopy .root.Values.defaults) (deepCopy $own) | toYaml -}}
{{- end -}}

{{/* Labels a pod is found by. They never change: a Deployment refuses it. */}}
{{- define "hamyari.selector" -}}
app.kubernetes.io/name: {{ default .root.Chart.Name .root.Values.nameOverride }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .service }}
{{- end -}}

{{- define "hamyari.labels" -}}
{{ include "hamyari.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: hamyari
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- end -}}

{{- define "hamyari.object" -}}
{{- printf "%s-%s" (include "hamyari.fullname" .root) .service -}}
{{- end -}}

{{- define "hamyari.secret" -}}
{{- $settings := include "hamyari.settings" . | fromYaml -}}
{{- default (include "hamyari.object" .) $settings.existingSecret -}}
{{- end -}}

{{/* Roles of a service's database: what Flyway, requests and jobs connect as, and the service's further ones. */}}
{{- define "hamyari.databaseRoles" -}}
{{- concat (list "owner" "service" "job") (.wiring.databaseRoles | default list) | join " " -}}
{{- end -}}

{{- define "hamyari.postgresqlCluster" -}}
{{- printf "%s-postgresql" (include "hamyari.fullname" .) -}}
{{- end -}}

{{- define "hamyari.kafkaCluster" -}}
{{- printf "%s-kafka" (include "hamyari.fullname" .) -}}
{{- end -}}

{{- define "hamyari.podSecurity" -}}
runAsNonRoot: true
# The group of the images' user: what a volume holds is writable for it.
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{- define "hamyari.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end -}}

{{/* The claim of the volume for files. */}}
{{- define "hamyari.filesClaim" -}}
{{- default (printf "%s-files" (include "hamyari.fullname" .)) .Values.files.existingClaim -}}
{{- end -}}
