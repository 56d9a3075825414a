# Read by the scripts of this folder: the account's default network and two of its zones.
VPC="$(aws ec2 describe-vpcs --filters Name=is-default,Values=true \
  --query 'Vpcs[0].VpcId' --output text)"
read -r SUBNET_A SUBNET_B <<<"$(aws ec2 describe-subnets \
  --filters "Name=vpc-id,Values=$VPC" Name=default-for-az,Values=true \
  --query 'Subnets[:2].SubnetId' --output text)"

# group NAME: the id of one of our security groups.
group() {
  aws ec2 describe-security-groups \
    --filters "Name=vpc-id,Values=$VPC" "Name=group-name,Values=$1" \
    --query 'SecurityGroups[0].GroupId' --output text
}
